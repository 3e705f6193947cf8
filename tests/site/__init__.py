"""A web site on loopback with twelve kinds of pages, and servers that misbehave byte by byte."""
