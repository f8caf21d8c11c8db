"""Limits: is a measure of something larger or smaller than it should be?"""
