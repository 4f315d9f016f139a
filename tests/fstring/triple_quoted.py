x = 1
print(f"""first {x}
second {
    x + 1
}""")  # expect: first 1
# expect: second 2
