"""Two points on the earth -> how far apart they are."""

import math

_TWICE_RADIUS = 12742.0  # km


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The great-circle distance of two points in WGS 84 degrees, in km."""
    up1, right1, up2, right2 = map(math.radians, (lat1, lon1, lat2, lon2))
    h = math.sin((up2 - up1) / 2) ** 2 + math.cos(up1) * math.cos(up2) * math.sin((right2 - right1) / 2) ** 2
    return _TWICE_RADIUS * math.asin(min(1.0, math.sqrt(h)))
