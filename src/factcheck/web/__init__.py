"""URLs, saved pages and feeds go in, articles come out; nothing private is reached, nothing endless is read.

address   what was typed → an address that may be asked for
connect   host → a socket to a checked address
exchange  one request → one bounded answer
fetch     redirects, robots.txt, one request a host at a time → a page
parsing   bytes → text and metadata, in a process that can be killed
store     pages kept in a story's folder
pages     what ingest asks for
"""
