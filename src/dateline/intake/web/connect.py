"""A session of requests that keeps nothing and tells nothing: no cookies, no passwords, public addresses alone."""

from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from dateline.intake.web.pools import Pools, PublicPools
from dateline.version import VERSION

AGENT = "dateline"  # as robots.txt names us


class _Adapter(HTTPAdapter):
    pools = Pools

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        self.poolmanager = self.pools(*arguments, **options)


class _PublicAdapter(_Adapter):
    pools = PublicPools


def session(private: bool) -> requests.Session:
    """A session; with `private`, one that may go to private addresses too."""
    made = requests.Session()
    made.headers["User-Agent"] = f"{AGENT}/{VERSION}"
    made.auth = lambda request: request  # or requests would send what ~/.netrc holds
    made.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    for scheme in ("http://", "https://"):
        made.mount(scheme, _Adapter() if private else _PublicAdapter())
    return made
