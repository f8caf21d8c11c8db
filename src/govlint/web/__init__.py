"""Page: govlint in one file of HTML, with Python inside, for those who may install nothing."""
