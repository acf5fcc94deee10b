/** How long a file is, in what it is counted in. */
export interface Extent {
  readonly count: number;
  readonly unit: '页' | '个工作表' | '个文件';
}

/** What an editor may not know that a file holds, or why it cannot be published. */
export type Trait =
  | 'broken'
  | 'locked'
  | 'program'
  | 'macros'
  | 'tracked-changes'
  | 'comments'
  | 'hidden-sheets'
  | 'location'
  | 'too-large';

export interface Picture {
  /** In pixels, as it is shown: after it has been turned upright. */
  readonly width: number;
  readonly height: number;
  /** Moving pictures and drawings are published as they are. */
  readonly asIs: boolean;
}

/** What the content of a file shows. Plain data, the same for the same bytes, so that it can be kept from build to build. */
export interface Inspection {
  /** See `contentOf`. */
  readonly content: string;
  readonly traits: readonly Trait[];
  /** Persons whom the properties of a document name, each once. */
  readonly persons: readonly string[];
  /** What in a drawing could run or fetch, as it is written there. */
  readonly dangers: readonly string[];
  readonly extent?: Extent;
  readonly picture?: Picture;
}
