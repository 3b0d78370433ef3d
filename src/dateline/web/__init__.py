"""A record -> the local web app over it: an API, and the pages that use it."""
