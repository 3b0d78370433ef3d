"""Mentions -> the places they stand for, with their points and their confidence."""
