"""The pages that are made from the program: rules, profiles, commands, schemas, words, claims."""
