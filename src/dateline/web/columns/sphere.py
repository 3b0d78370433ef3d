"""Points and a point -> kilometres between them."""

import numpy as np

from dateline.web.columns.nouns import Floats

_TWICE_RADIUS = 12742.0  # km, as places/sphere.py has it


def kilometres(lat: Floats, lon: Floats, to_lat: float, to_lon: float) -> Floats:
    """Great-circle distances; nan where a point has none."""
    one, other = np.radians(lat), np.radians(to_lat)
    half = np.sin((one - other) / 2) ** 2 + np.cos(one) * np.cos(other) * np.sin(np.radians(lon - to_lon) / 2) ** 2
    return np.asarray(_TWICE_RADIUS * np.arcsin(np.sqrt(np.minimum(half, 1.0))))
