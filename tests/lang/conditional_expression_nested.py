def size(n):
    return "small" if n < 10 else "medium" if n < 100 else "large"
print(size(5), size(50), size(500))  # expect: small medium large
