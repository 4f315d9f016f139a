/* Which Python gilt is, and which gilt. */
#pragma once

#define GILT_VERSION "0.1.0"
#define PYTHON_MAJOR 3
#define PYTHON_MINOR 11
#define PYTHON_MICRO 2
#define PYTHON_VERSION "3.11.2"
#define GILT_VERSION_LINE "Python " PYTHON_VERSION " (gilt " GILT_VERSION ")"
