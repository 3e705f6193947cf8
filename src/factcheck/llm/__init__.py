"""One narrow door to a language model: a typed Request goes in, a typed Reply comes out, live, cached, recorded or replayed."""
