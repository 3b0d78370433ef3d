"""An act in its report -> where and when it happened, by its own words or by the text around it."""
