import that
# expect-error: ModuleNotFoundError: No module named 'that'
