import type { BuiltInEnvironmentName } from '@pairwise/contracts';

export interface BenchProgram {
  readonly title: string;
  readonly environment: BuiltInEnvironmentName;
  readonly source: string;
}

/** Small on purpose: what is measured is everything around the program. */
export const programs = {
  hello: {
    title: 'NumPy hello',
    environment: 'numpy',
    source: `import numpy as np

print(np.arange(12).reshape(3, 4).sum())
`,
  },
  sklearn: {
    title: 'small scikit-learn fit',
    environment: 'sklearn',
    source: `import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(0)
features = rng.normal(size=(200, 5))
labels = (features[:, 0] > 0).astype(int)
print(LogisticRegression().fit(features, labels).score(features, labels))
`,
  },
  torch: {
    title: 'small torch training step',
    environment: 'torch',
    source: `import torch

torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.Linear(8, 16), torch.nn.ReLU(), torch.nn.Linear(16, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
loss = torch.nn.functional.mse_loss(model(torch.randn(32, 8)), torch.randn(32, 1))
loss.backward()
optimizer.step()
print(round(loss.item(), 4))
`,
  },
} as const satisfies Record<string, BenchProgram>;
