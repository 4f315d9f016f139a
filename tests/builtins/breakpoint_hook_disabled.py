# env: PYTHONBREAKPOINT=0
print(breakpoint())  # expect: None
