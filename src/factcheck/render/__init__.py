"""A brief goes in, Markdown, HTML or JSON comes out; pure."""
