"""The frames that are acts -> their parties, targets, tolls and numbers, and the claims made of them."""
