try:
    import modules.package.beyond
except ImportError as e:
    print(type(e).__name__, e)  # expect: ImportError attempted relative import beyond top-level package
