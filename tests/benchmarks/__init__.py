"""Speed and memory as ratios to bare spaCy within one run: python -m tests.benchmarks"""
