"""A parsed sentence -> the numbers in it that count somebody or something."""
