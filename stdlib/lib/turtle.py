"""Turtles draw in windows of tkinter, which is not part of gilt: importing this says so."""
import tkinter
