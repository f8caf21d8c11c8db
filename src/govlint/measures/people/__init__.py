"""Measures of people: chairs, load, terms of office, vacancies."""
