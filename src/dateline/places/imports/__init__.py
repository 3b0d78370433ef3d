"""Gazetteers of the user's own: files of places -> one file each in the folder of the setting `gazetteers`."""
