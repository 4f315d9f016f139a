import sys, os
print(os.path.basename(sys.executable) != "", os.access(sys.executable, os.X_OK))  # expect: True True
