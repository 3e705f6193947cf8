"""Tests of the web: fetching, pages, feeds."""
