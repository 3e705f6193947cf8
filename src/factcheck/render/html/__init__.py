"""A brief goes in, one self-contained page comes out: no network, no style or script but its own two, no markup of an article."""

from factcheck.render.html.page import html, policy

__all__ = ["html", "policy"]
