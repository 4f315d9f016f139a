try:
    import nope_nope
except ModuleNotFoundError as e:
    print(e, e.name)  # expect: No module named 'nope_nope' nope_nope
