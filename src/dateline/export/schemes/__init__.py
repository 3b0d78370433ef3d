"""Events -> rows of the field's coding schemes, by the schemes' own rules. One package a scheme."""

from dateline.export.nouns import Scheme
from dateline.export.schemes.acled import Acled

SCHEMES: dict[str, Scheme] = {scheme.name: scheme for scheme in (Acled(),)}

__all__ = ["SCHEMES"]
