"""What answers say to the browser: scripts of this server alone, no frames around it, nothing told to other sites.

The map's worker is a script of ours, or made from one (blob:). Only /embed may stand in another site's frame.
"""

_POLICY = (
    "default-src 'none'; script-src 'self'; worker-src 'self' blob:; child-src 'self' blob:; style-src 'self'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors {ancestors}"
)
_ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), interest-cohort=()"),
)


def safe(path: str, own: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """The headers of an answer with those for safety added."""
    embedded = path == "/embed"
    policy = _POLICY.format(ancestors="*" if embedded else "'none'")
    found = [*own, *_ALWAYS, (b"content-security-policy", policy.encode())]
    if not embedded:
        found.append((b"x-frame-options", b"DENY"))
    if path.startswith("/api/") and not any(name.lower() == b"cache-control" for name, _ in own):
        found.append((b"cache-control", b"no-store"))
    return found
