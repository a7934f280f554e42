import { cn } from '@pairwise/ui';

const titles: Record<string, string> = {
  numpy: 'NumPy',
  pandas: 'pandas',
  sklearn: 'scikit-learn',
  pytorch: 'PyTorch',
  tensorflow: 'TensorFlow',
  mlops: 'MLOps',
  'python-fundamentals': 'Python fundamentals',
};

const colours = [
  'bg-sky-600 dark:bg-sky-400',
  'bg-emerald-600 dark:bg-emerald-400',
  'bg-amber-600 dark:bg-amber-400',
  'bg-rose-600 dark:bg-rose-400',
  'bg-violet-600 dark:bg-violet-400',
  'bg-teal-600 dark:bg-teal-400',
  'bg-orange-600 dark:bg-orange-400',
  'bg-fuchsia-600 dark:bg-fuchsia-400',
];
const fixedColours: Record<string, number> = {
  numpy: 0,
  pandas: 4,
  sklearn: 2,
  pytorch: 3,
  'python-fundamentals': 1,
  statistics: 5,
  'algorithms-from-scratch': 7,
  'data-structures': 5,
  mlops: 6,
  theory: 4,
  'case-study': 2,
};

export function categoryTitle(category: string): string {
  const spaced = category.replaceAll('-', ' ');
  return titles[category] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function colourOf(category: string): string {
  let sum = 0;
  for (const character of category) sum = (sum * 31 + character.charCodeAt(0)) % 9_973;
  return colours[fixedColours[category] ?? sum % colours.length] ?? '';
}

/** The colour helps the eye to sort cards; the name beside it carries the meaning. */
export function CategoryMark({ category, className }: { category: string; className?: string }) {
  return (
    <span
      className={cn('inline-flex items-center gap-2 text-xs font-medium text-muted', className)}
    >
      <span aria-hidden className={cn('size-2.5 rounded-full', colourOf(category))} />
      {categoryTitle(category)}
    </span>
  );
}
