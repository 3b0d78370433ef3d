"""The options that narrow down events: declared once, given to each command that takes them, made into Filters."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, get_type_hints

import typer

_Many = list[str] | None
_Text = str | None
OPTIONS: dict[str, Any] = {
    "since": Annotated[_Text, typer.Option(metavar="DATE", help="Events that may be of this day or later.")],
    "until": Annotated[_Text, typer.Option(metavar="DATE", help="Events that may be of this day or earlier.")],
    "box": Annotated[_Text, typer.Option(metavar="S,W,N,E", help="Inside these degrees: south, west, north, east.")],
    "place": Annotated[_Text, typer.Option(metavar="NAME", help="At this place, by any of its names or its id.")],
    "within": Annotated[float | None, typer.Option(metavar="KM", help="Up to so many kilometres around --place.")],
    "country": Annotated[_Many, typer.Option(metavar="CC", help="In this country (ISO 3166-1, as UA). Repeatable.")],
    "type": Annotated[_Many, typer.Option(metavar="TYPE", help="Of this type, as air_strike. Repeatable.")],
    "party": Annotated[_Many, typer.Option(metavar="NAME", help="With this party as actor or target. Repeatable.")],
    "source": Annotated[_Many, typer.Option(metavar="NAME", help="Told by or for this speaker or side. Repeatable.")],
    "outlet": Annotated[_Many, typer.Option(metavar="NAME", help="Published by this outlet. Repeatable.")],
    "status": Annotated[_Many, typer.Option(metavar="STATUS", help="asserted, denied, planned, possible.")],
    "agreement": Annotated[
        _Many, typer.Option(metavar="HOW", help="single, corroborated, both_sides, disputed. Repeatable.")
    ],
    "toll": Annotated[_Text, typer.Option(metavar="WHAT", help="What the next two count; else killed.")],
    "toll_min": Annotated[int | None, typer.Option(metavar="N", help="Of that at least so many, by the best figure.")],
    "toll_max": Annotated[int | None, typer.Option(metavar="N", help="Of that at most so many, by the best figure.")],
    "text": Annotated[_Text, typer.Option(metavar="WORDS", help="Told in sentences with all these words.")],
    "confidence": Annotated[float | None, typer.Option(metavar="SHARE", help="At least this sure, 0 to 1.")],
    "review": Annotated[_Text, typer.Option(metavar="STATE", help="open, accepted, rejected or any.")],
}  # fmt: skip
PAGING: dict[str, Any] = {
    "sort": Annotated[
        _Text, typer.Option(metavar="FIELD", help="time, toll, confidence or reports; with - from the most down.")
    ],
    "limit": Annotated[int | None, typer.Option(metavar="N", help="So many at most.")],
    "offset": Annotated[int | None, typer.Option(metavar="N", help="Leave out the first so many.")],
}


def filtered(options: dict[str, Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command `options`; it gets them as one argument `given`, a table of those that the user gave."""

    def dress(command: Callable[..., None]) -> Callable[..., None]:
        own = inspect.signature(command)
        plain = [parameter for name, parameter in own.parameters.items() if name != "given"]
        hints = {name: hint for name, hint in get_type_hints(command, include_extras=True).items() if name != "given"}

        @wraps(command)
        def run(**arguments: Any) -> None:
            given = {name: arguments.pop(name) for name in options}
            command(given={name: value for name, value in given.items() if value not in (None, [])}, **arguments)

        more = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=option)
            for name, option in options.items()
        ]
        keyed = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in plain]
        run.__signature__ = own.replace(parameters=[*keyed, *more])  # type: ignore[attr-defined]
        run.__annotations__ = hints | options
        del run.__dict__["__wrapped__"]
        return run

    return dress
