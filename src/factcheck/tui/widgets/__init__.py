"""Widgets drawn line by line: visual strings exist only inside `render_line`, and no text of an article is ever read as markup."""
