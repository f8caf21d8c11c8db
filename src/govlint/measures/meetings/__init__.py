"""Measures of meetings: how often they are, who must be there, how votes come out."""
