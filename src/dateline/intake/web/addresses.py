"""Where a connection may go: to public addresses alone, so that no page or feed can make us ask the machines around."""

import socket
import unicodedata
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from dateline.errors import UnreadableInputError

_TRANSLATED = ip_network("64:ff9b::/96")  # an IPv4 address in its last four bytes
_GLOBAL = ip_network("2000::/3")  # all of IPv6 that is given out so far: what lies outside leads to no site
_OURS = (".localhost", ".local", ".internal", ".localdomain", ".home.arpa", ".lan")


class PrivateAddressError(UnreadableInputError):
    """The host lies in a private network, or on this machine."""

    def __init__(self, host: str) -> None:
        super().__init__(f"{host} is an address of this machine or of a private network, which is not asked")


def is_public(address: str) -> bool:
    """Whether `address`, an IP address, is one of the public internet."""
    ip: IPv4Address | IPv6Address = ip_address(address.split("%", maxsplit=1)[0])
    if isinstance(ip, IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (IPv4Address(ip.packed[-4:]) if ip in _TRANSLATED else None)
        if inner is None and ip not in _GLOBAL:
            return False
        ip = inner or ip
    return ip.is_global and not ip.is_multicast


def check_named(host: str) -> None:
    """Raise PrivateAddressError where `host` is written as such an address or is this machine's name.

    This is all that can be told where a proxy looks the name up.
    """
    bare = unicodedata.normalize("NFKC", host).replace("。", ".").strip("[]").rstrip(".").lower()
    try:
        public = is_public(_dotted(bare))
    except ValueError:
        public = "." in bare and not bare.endswith(_OURS)  # a bare name is one of the network around
    if not public:
        raise PrivateAddressError(host)


def _dotted(host: str) -> str:
    """A number as other programs read it ("2130706433", "0177.1", "0x7f.1") as an IPv4 address; all else as it is."""
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except OSError:
        return host
