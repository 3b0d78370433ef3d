"""`dateline serve`: a record -> a web app on this machine, to look at it and put it right."""

import secrets
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.record import reasons
from dateline.errors import DatelineError, SettingsError

if TYPE_CHECKING:
    from dateline.web.options import Options

PORT = 8321


def command(  # noqa: PLR0913, PLR0917  (each is an option of the command line)
    record: Annotated[
        Path | None,
        typer.Argument(metavar="RECORD", help="The record; else the setting `record`, else dateline.db here."),
    ] = None,
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="0 takes any that is free.")] = PORT,
    host: Annotated[
        str, typer.Option(metavar="HOST", help="Listen here; what is not this machine alone needs --token.")
    ] = "127.0.0.1",
    token: Annotated[
        str | None, typer.Option(metavar="T", help="Ask everybody for this; - makes one up and prints it.")
    ] = None,
    tiles: Annotated[
        Path | None, typer.Option(metavar="FILE.pmtiles", help="A base map of your own; nothing is fetched online.")
    ] = None,
    readonly: Annotated[bool, typer.Option("--readonly", help="Nothing can be decided or added.")] = False,
    open_: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
) -> None:
    """Serve a record as a web app: map, timeline, evidence and review. It listens on this machine alone."""
    with reasons():
        options = _options(record, host, port, token, tiles, readonly)
        _serve(options, open_)


def _options(
    record: Path | None, host: str, port: int, token: str | None, tiles: Path | None, readonly: bool
) -> "Options":  # fmt: skip
    from dateline.cli.record import record_path  # noqa: PLC0415
    from dateline.web.options import LOOPBACK, Options  # noqa: PLC0415

    path = record_path(record)
    if not path.is_file():
        raise DatelineError(f"{path}: there is no record; make one with: dateline add PATH... --record {path}")
    if host not in LOOPBACK and token is None:
        raise SettingsError(f"--host {host}: others could read the record: give --token T, or - for a new one")
    if token is not None and token != "-" and len(token) < 16:
        raise SettingsError("--token: is too short to keep anybody out: take 16 characters or more, or - for a new one")
    if tiles is not None and not tiles.is_file():
        raise SettingsError(f"--tiles {tiles}: there is no such file")
    made = secrets.token_urlsafe(24) if token == "-" else token
    return Options(record=path, host=host, port=port, token=made, tiles=tiles, readonly=readonly)


def _serve(options: "Options", open_: bool) -> None:
    import uvicorn  # noqa: PLC0415  (only where something is served)

    from dateline.web.app import create  # noqa: PLC0415
    from dateline.web.listen import address, listening  # noqa: PLC0415

    app = create(options)
    with listening(options) as sockets:
        where = address(options, sockets[0])
        typer.echo(f"{options.record.name} is at {where}  (stop it with Ctrl-C)")
        if open_:
            webbrowser.open(where)
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, timeout_keep_alive=30,
            limit_concurrency=200, h11_max_incomplete_event_size=32_768, timeout_graceful_shutdown=3,
        )  # fmt: skip
        uvicorn.Server(config).run(sockets=sockets)
