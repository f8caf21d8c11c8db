"""Mandates: is what somebody decides given to them, as far as it goes, and reserved to no other?"""
