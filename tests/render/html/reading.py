"""A page read by the standard library's parser: elements with their attributes and text, for tests that look at structure."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "input"}


@dataclass
class Node:
    name: str
    attributes: dict[str, str | None]
    children: "list[Node | str]" = field(default_factory=list)

    def all(self, name: str = "", **wanted: str) -> "list[Node]":
        """All elements below with this name and these attributes (`class_` asks for one class of several)."""
        found = []
        for child in self.children:
            if isinstance(child, Node):
                if name in ("", child.name) and all(child.matches(key, value) for key, value in wanted.items()):
                    found.append(child)
                found += child.all(name, **wanted)
        return found

    def matches(self, key: str, value: str) -> bool:
        held = self.attributes.get(key.rstrip("_").replace("_", "-"))
        return value in (held or "").split() if key == "class_" else held == value

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#root", {})
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, dict(attrs))
        assert len(attrs) == len(node.attributes), f"an attribute twice in {tag}"
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag):
        assert self.open[-1].name == tag, f"</{tag}> closes <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data!r}")


def read(page: str) -> Node:
    """The page's tree; fails where tags do not close in their order."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    assert builder.open == [builder.root]
    return builder.root


def skeleton(node: Node) -> list:
    """Names of elements and attributes, without texts and values: what an article must not be able to change."""
    return [(child.name, sorted(child.attributes), skeleton(child)) for child in node.children if isinstance(child, Node)]
