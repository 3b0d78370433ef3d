"""Labelled corpora -> the weights of the learned reader. Needs the extra `train`; no other room imports this one."""
