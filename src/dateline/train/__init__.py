"""Sentences and corpora -> the weights of what is learned. Needs the extra `train`; no other room imports this one."""
