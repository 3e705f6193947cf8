"""One module a kind of page: `read(request, body) -> Reading`. Imported by the worker process only."""
