"""How well the engine tells questions that hurt or confuse from those that do not: python -m tests.quality"""
