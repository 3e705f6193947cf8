"""`factcheck eval`: measure against labelled stories or sentence pairs."""

import importlib

import click

# name → (module:command, one line for --help)
MEASURES = {
    "stories": ("eval_stories:stories", "Stories with gold.json: precision and recall of each relation."),
    "pairs": ("eval_pairs:pairs", "Sentence pairs: agree, compatible, contradict or not comparable; no model."),
    "article-pairs": ("eval_stories:article_pairs", "Labelled pairs of spans of articles."),
}


class Measures(click.Group):
    """Measures are imported when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(MEASURES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in MEASURES:
            return None
        module, attribute = MEASURES[cmd_name][0].split(":")
        command = getattr(importlib.import_module(f"factcheck.commands.{module}"), attribute)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Measures"):
            formatter.write_dl([(name, line) for name, (_, line) in MEASURES.items()])


@click.group(cls=Measures)
def evaluate() -> None:
    """Measure against labelled stories or sentence pairs."""
