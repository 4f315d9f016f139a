print(f"", f"plain", f"{{}}", repr(f"{''}"))  # expect:  plain {} ''
