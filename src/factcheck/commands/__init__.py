"""One module a command of the CLI; each is imported only when it is called."""
