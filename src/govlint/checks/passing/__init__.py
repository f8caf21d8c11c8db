"""Delegations: do they keep to their terms, leave what is reserved, and come from every party?"""
