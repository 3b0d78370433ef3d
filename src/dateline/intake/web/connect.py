"""A session of requests that keeps nothing and tells nothing: no cookies, no passwords, public addresses alone."""

from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from dateline.intake.web.addresses import PublicPools
from dateline.version import VERSION

AGENT = "dateline"  # as robots.txt names us


class _PublicAdapter(HTTPAdapter):
    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        self.poolmanager = PublicPools(*arguments, **options)


def session(private: bool) -> requests.Session:
    """A session; with `private`, one that may go to private addresses too."""
    made = requests.Session()
    made.headers["User-Agent"] = f"{AGENT}/{VERSION}"
    made.auth = lambda request: request  # or requests would send what ~/.netrc holds
    made.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    if not private:
        made.mount("http://", _PublicAdapter())
        made.mount("https://", _PublicAdapter())
    return made
