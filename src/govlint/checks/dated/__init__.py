"""Dates: is a day past, or soon to come?"""
