"""From articles to stories: clustering, independent origins, titles and reasons."""

from bot.stories.cluster import CANDIDATES, assign
from bot.stories.cluster_features import ClusterFeatures, cluster_features
from bot.stories.describe import story_of, title
from bot.stories.join_reasons import Linking, story_links
from bot.stories.origin_features import OriginFeatures, SpeltFeatures, origin_features, spelt_features
from bot.stories.origins import group_origins, origins
from bot.stories.settle import Assignment
from bot.stories.state import StoryState, search_terms, story_id, story_search_terms, with_article, without_article

__all__ = [
    "CANDIDATES",
    "Assignment",
    "ClusterFeatures",
    "Linking",
    "OriginFeatures",
    "SpeltFeatures",
    "StoryState",
    "assign",
    "cluster_features",
    "group_origins",
    "origin_features",
    "origins",
    "search_terms",
    "spelt_features",
    "story_id",
    "story_links",
    "story_of",
    "story_search_terms",
    "title",
    "with_article",
    "without_article",
]
